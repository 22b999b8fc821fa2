package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.runtime.junit.Invocation;
import dev.flint.runtime.junit.LambdaFunction;
import dev.flint.runtime.junit.LambdaTest;
import org.junit.jupiter.api.Test;

/** The handler is the pom's. */
@LambdaTest
class GreeterTest {
  @Test
  void greets(LambdaFunction function) {
    Invocation invocation = function.invoke(new Greeter.Guest("you"));

    assertEquals("Hello, you", invocation.response(Greeter.Greeting.class).text());
    assertEquals("greeting you", invocation.log().get(0).message());
  }
}
