package dev.flint.runtime.packaging.invoke;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.FunctionSettings;
import dev.flint.runtime.emulator.LocalFunction;
import dev.flint.runtime.packaging.PackagingException;
import dev.flint.runtime.packaging.Setting;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Sends one event to a packaged function, which is started for it and ended after it. */
public final class LocalInvocation {
  private final InvokeOptions options;
  private final Consumer<String> log;

  /**
   * An invocation that has not begun.
   *
   * @param options which function to invoke
   * @param log gets each line of the function's log and the lines that Lambda adds
   */
  public LocalInvocation(InvokeOptions options, Consumer<String> log) {
    this.options = options;
    this.log = log;
  }

  /**
   * Invokes the function.
   *
   * @param event the event's bytes
   * @param output takes the response, or the error document: while it comes, where it is streamed
   * @return why it is an error, in one sentence; empty for a response
   * @throws PackagingException when the folder holds no function or it cannot be started
   */
  public String send(byte[] event, OutputStream output) {
    try (LocalFunction function = LocalFunction.start(settings(), this::show)) {
      Answer answer = function.invoke(Event.of(event), new ResponseOutput(output, log));
      output.write(answer.body());
      return answer.succeeded() ? "" : failure(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PackagingException("The invocation was interrupted", e);
    } catch (IllegalArgumentException | IOException | UncheckedIOException e) {
      throw new PackagingException("The function could not be run: " + e.getMessage(), e);
    }
  }

  /** The lines of one log record are joined by carriage returns, which CloudWatch shows so too. */
  private void show(String line) {
    log.accept(line.replace('\r', '\n'));
  }

  private FunctionSettings settings() {
    return FunctionSettings.of(options.folder())
        .withHandler(options.handler())
        .withFunctionName(options.name())
        .withMemoryMb(options.memoryMb())
        .withTimeout(options.timeout())
        .withEnvironment(options.environment());
  }

  private static String failure(Answer answer) {
    if (answer instanceof Answer.FunctionError error) {
      return "The function answered with an error of type " + error.errorType();
    }
    if (answer instanceof Answer.InitError error) {
      return "The function could not be initialised: " + error.errorType();
    }
    if (answer instanceof Answer.TimedOut timedOut) {
      return "The function did not answer within "
          + timedOut.timeout().toMillis() / 1000.0
          + " s, the limit set by "
          + Setting.TIMEOUT;
    }
    if (answer instanceof Answer.Exited exited) {
      return "The function's process ended without an answer, exit status " + exited.exitStatus();
    }
    return "The function broke off its response with the error "
        + new String(answer.errorDocument(), StandardCharsets.UTF_8);
  }
}
