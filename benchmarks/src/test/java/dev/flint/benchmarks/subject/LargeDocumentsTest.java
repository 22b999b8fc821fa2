package dev.flint.benchmarks.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeDocumentsTest {
  @ParameterizedTest
  @ValueSource(strings = {"large-event.json", "large-answer.json", "stream-answer.json"})
  void areOfSome1MB(String name, @TempDir Path folder) throws IOException {
    LargeDocuments.write(folder);

    long size = Files.size(folder.resolve(name));

    assertTrue(size > 900_000 && size < 1_200_000, name + ": " + size);
  }

  @Test
  void sumUpAnOrder() {
    JsonNode order = LargeDocuments.orders(true).at("/orders/3");

    assertEquals(1 * 1202 + 2 * 2202 + 3 * 3202 + 4 * 4202, order.get("totalCents").asLong());
    assertTrue(order.get("confirmed").asBoolean());
  }

  @Test
  void leaveTheSumsToTheFunction(@TempDir Path folder) throws IOException {
    LargeDocuments.write(folder);

    JsonNode event = new ObjectMapper().readTree(folder.resolve("large-event.json").toFile());

    assertEquals(0, event.at("/orders/3/totalCents").asLong());
    assertEquals(LargeDocuments.orders(true).size(), event.size());
  }
}
