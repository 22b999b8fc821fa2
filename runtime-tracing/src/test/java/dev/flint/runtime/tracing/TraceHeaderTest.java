package dev.flint.runtime.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceHeaderTest {

  private static final String FULL =
      "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1"
          + ";Lineage=a87bd80c:1|68fd508a:5|c512fbe3:2;Self=1-67891234-12456789abcdef012345678";

  @Test
  void readsEveryKnownField() {
    TraceHeader header = TraceHeader.parse(FULL);

    assertEquals(Optional.of("1-5759e988-bd862e3fe1be46a994272793"), header.root());
    assertEquals(Optional.of("53995c3f42cd8ad8"), header.parent());
    assertEquals(Optional.of("1"), header.sampled());
    assertEquals(Optional.of("a87bd80c:1|68fd508a:5|c512fbe3:2"), header.lineage());
    assertEquals(Optional.of("1-67891234-12456789abcdef012345678"), header.self());
    assertTrue(header.isSampled());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FULL,
        "Sampled=0;Root=1-2-3",
        "Root=1-2-3;Color=blue;CalledFrom=app=web",
        "Root=;Parent=",
        ""
      })
  void writesWhatItRead(String text) {
    assertEquals(text, TraceHeader.parse(text).toString());
  }

  @Test
  void dropsWhiteSpaceAndPartsThatAreNoFields() {
    TraceHeader header = TraceHeader.parse(" Root = 1-2-3 ;; nonsense ;=x; Sampled=? ;");

    assertEquals("Root=1-2-3;Sampled=?", header.toString());
    assertFalse(header.isSampled());
  }

  @Test
  void takesTheFirstOfARepeatedField() {
    assertEquals(Optional.of("a"), TraceHeader.parse("Root=a;Root=b").root());
  }

  @Test
  void isNotChangedThroughTheMapItWasMadeOf() {
    Map<String, String> fields = new LinkedHashMap<>(Map.of("Root", "a"));
    TraceHeader header = new TraceHeader(fields);

    fields.put("Root", "b");

    assertEquals(Optional.of("a"), header.root());
    assertThrows(UnsupportedOperationException.class, () -> header.fields().put("x", "y"));
  }

  @Test
  void readsBackWhateverItWrites() {
    Random random = new Random(2026);
    List<String> names =
        List.of("Root", "Parent", "Sampled", "Lineage", "Self", "X", "yY", "ümlaut");
    for (int round = 0; round < 500; round++) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (int field = random.nextInt(9); field > 0; field--) {
        fields.put(names.get(random.nextInt(names.size())), Integer.toString(random.nextInt(), 36));
      }
      TraceHeader header = new TraceHeader(fields);
      assertEquals(header, TraceHeader.parse(header.toString()));
      assertEquals(List.copyOf(fields.keySet()), List.copyOf(header.fields().keySet()));
    }
  }
}
