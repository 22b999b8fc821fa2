import org.jspecify.annotations.NullMarked;

/**
 * A local stand-in for the AWS Lambda service: it serves the Runtime API and runs a packaged
 * function.
 *
 * <pre>{@code
 * try (LocalFunction function = LocalFunction.start(FunctionSettings.of(directory), System.out::println)) {
 *   Answer answer = function.invoke(Event.of("\"world\""));
 *   System.out.println(answer.text());
 * }
 * }</pre>
 */
@NullMarked
module dev.flint.runtime.emulator {
  requires static org.jspecify;
  requires org.eclipse.jetty.server;

  exports dev.flint.runtime.emulator;
}
