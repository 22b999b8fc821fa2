package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GreeterTest {
  @Test
  void greets() throws ReflectiveOperationException {
    assertEquals(System.getProperty("greeting") + ", you", new Greeter().greet("you"));
  }
}
