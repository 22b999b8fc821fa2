package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HelloTest {
  @Test
  void greetsByName() {
    assertEquals("Hello, World!", new Hello().handleRequest("World", null));
  }
}
