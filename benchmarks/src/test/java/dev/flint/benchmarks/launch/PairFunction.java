package dev.flint.benchmarks.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** A function with two loops that answers an event only when it has another one, too. */
public final class PairFunction {
  private static final CyclicBarrier PAIR = new CyclicBarrier(2);

  private PairFunction() {}

  /** Answers until it is killed. */
  public static void main(String[] arguments) {
    new Thread(PairFunction::loop).start();
    loop();
  }

  private static void loop() {
    try {
      while (true) {
        String id = ChunkedFunction.next();
        PAIR.await();
        ChunkedFunction.respond(id, List.of("Content-Length: 15\r\n\r\n", "\"Hello, World!\""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
