package dev.flint.runtime.dev.console;

import dev.flint.runtime.dev.function.Invocation;
import dev.flint.runtime.dev.function.Invoker;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.emulator.StreamListener;

/**
 * Invokes the function and has the console tell of it. Requests of HTTP are told of with their
 * status instead, once they are answered.
 *
 * @param invoker invokes the function
 * @param console what is told
 */
public record ReportingInvoker(Invoker invoker, Console console) implements Invoker {

  @Override
  public Invocation invoke(String source, Event event, StreamListener listener)
      throws InterruptedException {
    Invocation invocation = invoker.invoke(source, event, listener);
    console.invocation(invocation);
    return invocation;
  }
}
