package dev.flint.runtime.packaging;

import java.io.IOException;
import java.time.Duration;

/** A step of packaging that may take seconds, named as a person is told of it. */
public enum PackagingStep {
  /** Code that binds what the handler takes and returns. */
  GENERATE("Generating code"),
  /** The JRE, from the modules that are needed. */
  LINK("Linking the JRE"),
  /** The cache of classes. */
  TRAIN("Training the cache"),
  /** The zip or zips. */
  DEFLATE("Deflating"),
  /** What was packed, as Lambda will start it. */
  START("Starting the package");

  private final String text;

  PackagingStep(String text) {
    this.text = text;
  }

  /**
   * Takes the step, and tells the log when it begins and ends. The log hears of no end where the
   * step fails: the failure tells more.
   *
   * @param log the log
   * @param work what the step does
   * @param <T> what it gives
   * @return what the work gave
   * @throws IOException when the work does
   */
  public <T> T take(PackagingLog log, Work<T> work) throws IOException {
    log.begin(this);
    long start = System.nanoTime();
    T result = work.run();
    log.end(this, Duration.ofNanos(System.nanoTime() - start));
    return result;
  }

  /**
   * Returns what is shown while it lasts. A terminal writes the next line over it: it is short
   * enough for that, whichever line comes.
   *
   * @return text that ends with a carriage return and without an end of line
   */
  public String begun() {
    return text + " ...\r";
  }

  /**
   * Returns what is shown in its place when it has ended.
   *
   * @param time how long it took
   * @return a line, with seconds
   */
  public String ended(Duration time) {
    return "%s ... %d.%d s".formatted(text, time.toSeconds(), time.toMillisPart() / 100);
  }

  /** Returns the name that a person reads. */
  @Override
  public String toString() {
    return text;
  }

  /**
   * What a step does.
   *
   * @param <T> what it gives
   */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Does it.
     *
     * @return what it gives
     * @throws IOException when files can't be read or written
     */
    T run() throws IOException;
  }
}
