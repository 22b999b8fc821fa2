package dev.flint.runtime.junit.invoke;

import dev.flint.runtime.emulator.Answer;
import dev.flint.runtime.emulator.Event;
import java.net.URI;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/** Serves {@code POST /2015-03-31/functions/NAME/invocations} for the functions of a test. */
public interface InvokeServer extends AutoCloseable {

  /** A function that can be invoked. */
  interface Target {

    /** Sends the event to the function and waits for its answer. */
    Answer invoke(Event event) throws InterruptedException;
  }

  /** Starts such servers; found as a service. */
  interface Starter {

    /**
     * Starts a server on a free port of the loopback interface.
     *
     * @param functions finds a function by its name
     */
    InvokeServer start(Function<String, Optional<Target>> functions);
  }

  /** Returns whether there is one to be started. */
  static Optional<Starter> find() {
    return ServiceLoader.load(Starter.class, InvokeServer.class.getClassLoader()).findFirst();
  }

  /** Returns where it listens, such as {@code http://127.0.0.1:41234}. */
  URI address();

  /** Stops it. */
  @Override
  void close();
}
