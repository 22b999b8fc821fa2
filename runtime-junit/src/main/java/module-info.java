import org.jspecify.annotations.NullMarked;

/**
 * Runs a function within a test of JUnit Jupiter, by the runtime that serves it on Lambda.
 *
 * <pre>{@code
 * @LambdaTest(Shop.class)
 * class ShopLambdaTest {
 *   @Test
 *   void answers(LambdaFunction shop) {
 *     assertEquals("\"Hello\"", shop.invoke("{}").response());
 *   }
 * }
 * }</pre>
 */
@NullMarked
module dev.flint.runtime.junit {
  requires static org.jspecify;
  requires com.fasterxml.jackson.databind;
  requires dev.flint.runtime;
  requires dev.flint.runtime.dev;
  requires dev.flint.runtime.emulator;
  requires java.management;
  requires java.xml;
  requires transitive org.junit.jupiter.api;

  exports dev.flint.runtime.junit;

  // JUnit makes the extension.
  opens dev.flint.runtime.junit to
      org.junit.platform.commons;
}
