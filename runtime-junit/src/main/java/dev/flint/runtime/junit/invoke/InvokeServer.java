package dev.flint.runtime.junit.invoke;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import dev.flint.runtime.junit.settings.FunctionOptions;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Serves {@code POST /2015-03-31/functions/NAME/invocations} for the functions of a test. */
public interface InvokeServer extends AutoCloseable {

  /** A function that can be invoked. */
  interface Target {

    /** Returns how it is configured, its name first of all. */
    FunctionOptions options();

    /**
     * Sends the event to the function and waits for its answer, which has the whole response even
     * if that was streamed.
     */
    Answer invoke(Event event) throws InterruptedException;
  }

  /** Starts such servers; found as a service. */
  interface Starter {

    /** Starts a server for these functions on a free port of the loopback interface. */
    InvokeServer start(List<Target> functions);
  }

  /** Returns what starts one, if there is such a thing. */
  static Optional<Starter> find() {
    return ServiceLoader.load(Starter.class, InvokeServer.class.getClassLoader()).findFirst();
  }

  /** Returns where it listens, such as {@code http://127.0.0.1:41234}. */
  URI address();

  /** Stops it. */
  @Override
  void close();
}
