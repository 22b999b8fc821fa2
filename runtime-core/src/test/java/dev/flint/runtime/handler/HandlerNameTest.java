package dev.flint.runtime.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandlerNameTest {

  @Test
  void isAClassOrAClassAndAMethod() throws Exception {
    assertEquals(new HandlerName("a.B$C", "a.B$C", null), HandlerName.parse("a.B$C"));
    assertEquals(new HandlerName("a.B::c", "a.B", "c"), HandlerName.parse(" a.B::c\n"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "::", "a.B::", "::c"})
  void isRefusedWithTheNameOfItsVariableWhereAPartIsMissing(String text) {
    HandlerLoadException e =
        assertThrows(HandlerLoadException.class, () -> HandlerName.parse(text));

    assertTrue(e.getMessage().contains("_HANDLER"), e.getMessage());
    assertTrue(e.getMessage().contains("package.Class::method"), e.getMessage());
  }
}
