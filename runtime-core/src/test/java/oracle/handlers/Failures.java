package oracle.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Fails as the event says. */
public final class Failures implements RequestHandler<String, String> {

  @Override
  public String handleRequest(String kind, Context context) {
    return Failures.<RuntimeException>fail(kind);
  }

  /** The same as a method of its own, which may say what it throws. */
  public static String method(String kind) throws Exception {
    return Failures.<Exception>fail(kind);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> String fail(String kind) throws T {
    throw (T) failure(kind);
  }

  private static Throwable failure(String kind) {
    return switch (kind) {
      case "unchecked" -> new IllegalStateException("went wrong");
      case "checked" -> new IOException("unplugged");
      case "throwable" -> new Throwable("bare");
      case "error" -> new AssertionError("asserted");
      case "linkage" -> new NoClassDefFoundError("some/Thing");
      case "thread death" -> new InterruptedException("interrupted");
      case "no message" -> new IllegalStateException();
      case "empty message" -> new IllegalStateException("");
      case "null message" -> new NamedFailure(null);
      case "named" -> new NamedFailure("named");
      case "localized" -> new Localized("plain");
      case "cause" -> new IllegalStateException("outer", new IOException("inner"));
      case "cause only" -> new IllegalStateException(new IOException("inner"));
      case "suppressed" -> suppressed();
      case "no stack" -> new Stackless();
      case "nested class" -> new Outer.Inner();
      case "anonymous" ->
          new RuntimeException("anonymous") {
            private static final long serialVersionUID = 1L;
          };
      case "line ends" ->
          new IllegalStateException("one\ntwo\r\n\t\"three\" \u00e9\u20ac\ud83d\ude00 \\ \u0001");
      case "surrogate" -> new IllegalStateException("lone \ud83d");
      case "markup" -> new IllegalStateException("<script>&'");
      case "long" -> new IllegalStateException("x".repeat(10_000));
      case "unchecked IO" -> new UncheckedIOException(new IOException("inner"));
      case "reflected" -> new InvocationTargetException(new IOException("inner"), "outer");
      case "undeclared" -> new UndeclaredThrowableException(new IOException("inner"));
      case "future" -> future();
      case "lambda" -> fromLambda();
      case "constructor" -> fromConstructor();
      case "null pointer" -> nullPointer(null);
      case "index" -> index(new int[0]);
      case "arithmetic" -> arithmetic(0);
      case "cast" -> cast(kind);
      case "number" -> number(kind);
      case "overflow" -> overflow(0);
      case "memory" -> memory();
      case "thrown memory" -> new OutOfMemoryError("pretended");
      case "internal" -> new InternalError("pretended");
      case "IO error" -> new IOError(new IOException("inner"));
      case "wrapped memory" ->
          new IllegalStateException("outer", new OutOfMemoryError("pretended"));
      default -> new IllegalArgumentException(kind);
    };
  }

  private static Throwable suppressed() {
    Throwable thrown = new IllegalStateException("outer");
    thrown.addSuppressed(new IOException("suppressed"));
    return thrown;
  }

  private static Throwable future() {
    try {
      CompletableFuture.failedFuture(new IOException("inner")).get();
      return null;
    } catch (InterruptedException | ExecutionException e) {
      return e;
    }
  }

  private static Throwable fromLambda() {
    List<Throwable> thrown = new ArrayList<>();
    List.of(1).forEach(one -> thrown.add(new IllegalStateException("in a lambda")));
    return thrown.get(0);
  }

  private static Throwable fromConstructor() {
    return new Outer().made;
  }

  private static Throwable nullPointer(String text) {
    return new IllegalStateException(text.trim());
  }

  private static Throwable index(int[] numbers) {
    return new IllegalStateException("" + numbers[1]);
  }

  private static Throwable arithmetic(int zero) {
    return new IllegalStateException("" + 1 / zero);
  }

  private static Throwable cast(Object text) {
    return new IllegalStateException("" + (Integer) text);
  }

  private static Throwable number(String text) {
    return new IllegalStateException("" + Integer.parseInt(text));
  }

  private static Throwable overflow(int depth) {
    return depth < 0 ? null : overflow(depth + 1);
  }

  private static Throwable memory() {
    long[][] all = new long[1000][];
    for (int i = 0; i < all.length; i++) {
      all[i] = new long[100_000_000];
    }
    return new IllegalStateException("" + all.length);
  }

  /** An exception of the function's own. */
  public static final class NamedFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NamedFailure(String message) {
      super(message);
    }

    @Override
    public String toString() {
      return "as a string";
    }
  }

  /** An exception that says something else to people. */
  public static final class Localized extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Localized(String message) {
      super(message);
    }

    @Override
    public String getLocalizedMessage() {
      return "localized";
    }
  }

  /** An exception without a stack. */
  public static final class Stackless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stackless() {
      super("no stack", null, false, false);
    }
  }

  /** A class that makes an exception with itself. */
  public static final class Outer {
    final Throwable made = new IllegalStateException("made in a constructor");

    /** An exception in a class. */
    public static final class Inner extends Exception {
      private static final long serialVersionUID = 1L;
    }
  }
}
