package dev.flint.runtime.dev.console;

import dev.flint.runtime.dev.function.FunctionDescription;
import dev.flint.runtime.dev.function.FunctionError;
import dev.flint.runtime.dev.function.History;
import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.PlatformLine;
import dev.flint.runtime.dev.function.Reload;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** Tells on a terminal what happens, in short lines. */
public final class Console implements History.Listener, RequestLog {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final PrintStream out;
  private final InstantSource clock;
  private final Style style;

  /**
   * A console.
   *
   * @param out where the lines go
   * @param clock tells the time of day
   * @param style how they look
   */
  public Console(PrintStream out, InstantSource clock, Style style) {
    this.out = out;
    this.clock = clock;
    this.style = style;
  }

  /**
   * Tells where the function is.
   *
   * @param function what function it is
   * @param address where each request is an event
   * @param page where the page is
   */
  public void greet(FunctionDescription function, URI address, URI page) {
    String endpoint = address.toString().replaceFirst("/$", "");
    out.println(style.good("Serving " + function.handler()) + ", until Ctrl-C");
    out.println("  " + address + "  each request is an event");
    out.println("  " + page + "  send events, see what happens");
    out.println(
        style.dim(
            "  aws lambda invoke --endpoint-url "
                + endpoint
                + " --function-name "
                + function.name()
                + " response.json"));
  }

  /** Shows a line of the function's log, unless it is Lambda's, for which there are own ones. */
  public void log(String line) {
    if (!line.isBlank() && !PlatformLine.is(line)) {
      out.println(style.dim(line));
    }
  }

  /** Shows what the user should know. */
  public void notice(String text) {
    out.println(style.warning(text));
  }

  /** Tells of an invocation that came by no request of HTTP. */
  void invocation(Invocation invocation) {
    Optional<FunctionError> error = invocation.error();
    show(invocation, error.isEmpty() ? style.good("ok") : style.bad("error"), error);
  }

  /** Tells of a request of HTTP that is answered, by the function or, where none took it, not. */
  @Override
  public void log(Request request, Response response) {
    int status = response.getStatus();
    String shown = Integer.toString(status);
    String outcome = status < 400 ? style.good(shown) : style.bad(shown);
    if (request.getAttribute(Invocation.ATTRIBUTE) instanceof Invocation invocation) {
      show(invocation, outcome, invocation.error());
    } else if (status >= 400) {
      String path = request.getHttpURI().getPath();
      out.println(time() + request.getMethod() + " " + path + "  " + outcome);
    }
  }

  @Override
  public void reloaded(Reload reload) {
    if (reload.succeeded()) {
      out.println(time() + style.good("Reloaded"));
    } else {
      out.println(time() + style.bad("The function's code does not load, until it is mended:"));
      reload.failure().forEach(line -> out.println("  " + line));
    }
  }

  private void show(Invocation invocation, String outcome, Optional<FunctionError> error) {
    List<String> parts = new ArrayList<>(List.of(invocation.source(), outcome));
    parts.add(millis(invocation.duration()));
    invocation.peakMemory().ifPresent(bytes -> parts.add(bytes / (1024 * 1024) + " MB"));
    invocation.init().ifPresent(init -> parts.add(style.dim("init " + millis(init))));
    error.ifPresent(each -> parts.add(style.bad(each.inShort())));
    StringBuilder text = new StringBuilder(time() + String.join("  ", parts));
    error.ifPresent(
        each -> each.ownFramesFirst().forEach(frame -> text.append("\n    at " + frame)));
    out.println(text);
  }

  private String time() {
    LocalTime now = LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault());
    return style.dim(TIME.format(now)) + "  ";
  }

  private static String millis(Duration duration) {
    long millis = duration.toMillis();
    return (millis < 10 ? Math.max(1, Math.round(duration.toNanos() / 1e6)) : millis) + " ms";
  }
}
