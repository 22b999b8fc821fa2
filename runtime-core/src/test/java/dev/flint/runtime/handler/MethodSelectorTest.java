package dev.flint.runtime.handler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodSelectorTest {

  /** Overloads. */
  @SuppressWarnings("unused")
  public static class Overloads implements Typed<String> {

    public void longer() {}

    public void longer(String event) {}

    public void contextCountsTwice(InputStream event, OutputStream response) {}

    public void contextCountsTwice(String event, Context context) {}

    public void threeAgainstContext(InputStream event, OutputStream response, Context context) {}

    public void threeAgainstContext(String event, Context context) {}

    public void unfitIsSkipped(String one, String two, String three, String four) {}

    public void unfitIsSkipped(String event) {}

    public void unfit(String one, String two) {}

    @Override
    public void bridged(String event) {}

    protected void notPublic(String event) {}
  }

  /** Makes the compiler write a bridge. */
  public interface Typed<T> {

    void bridged(T event);
  }

  @Test
  void prefersTheLongerMethod() throws Exception {
    assertEquals(List.of(String.class), selected("longer"));
  }

  @Test
  void countsALastContextTwice() throws Exception {
    assertEquals(List.of(String.class, Context.class), selected("contextCountsTwice"));
    assertEquals(
        List.of(InputStream.class, OutputStream.class, Context.class),
        selected("threeAgainstContext"));
  }

  @Test
  void prefersAMethodThatIsNoBridge() throws Exception {
    Method method = MethodSelector.select(Overloads.class, "bridged").method();

    assertEquals(List.of(String.class), List.of(method.getParameterTypes()));
    assertFalse(method.isBridge());
  }

  @Test
  void skipsAMethodThatFitsNothing() throws Exception {
    assertEquals(List.of(String.class), selected("unfitIsSkipped"));
  }

  @Test
  void saysWhatThereIsWhenNoneFits() {
    assertTrue(failure("unfit").contains("unfit(java.lang.String,java.lang.String)"));
    assertTrue(failure("notPublic").contains("should be public"), failure("notPublic"));
    assertTrue(failure("missing").contains("longer"), failure("missing"));
  }

  private static String failure(String name) {
    return assertThrows(
            HandlerLoadException.class, () -> MethodSelector.select(Overloads.class, name))
        .getMessage();
  }

  private static List<Class<?>> selected(String name) throws HandlerLoadException {
    return Arrays.asList(MethodSelector.select(Overloads.class, name).method().getParameterTypes());
  }
}
