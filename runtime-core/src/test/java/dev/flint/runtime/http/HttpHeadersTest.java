package dev.flint.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HttpHeadersTest {

  private final HttpHeaders headers = new HttpHeaders();

  @Test
  void findsTheFirstOfANameInAnyCase() {
    headers.add("Content-TYPE: a");
    headers.add("content-type: b");

    assertEquals("a", headers.first("Content-Type"));
    assertNull(headers.first("Content"));
  }

  @Test
  void tellsNamesApartThatAreAsLong() {
    headers.add("Content-Types: a");
    headers.add("Content-TypeX: b");

    assertNull(headers.first("Content-Type"));
    assertEquals("b", headers.first("content-typex"));
  }

  @Test
  void holdsAnyNumber() {
    for (int i = 0; i < 100; i++) {
      headers.add("Name-" + i + ": " + i);
    }

    for (int i = 0; i < 100; i++) {
      assertEquals(Integer.toString(i), headers.first("name-" + i));
    }
  }

  @Test
  void findsATokenInAList() {
    headers.add("Connection: keep-alive ,\tClose");

    assertTrue(headers.lists("connection", "close"));
    assertTrue(headers.lists("connection", "keep-alive"));
    assertFalse(headers.lists("connection", "clos"));
    assertFalse(headers.lists("upgrade", "close"));
  }
}
