package oracle.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;

/** Handlers that can't be made. */
public final class Broken {

  /** Its constructor throws. */
  public static class InConstructor implements RequestHandler<String, String> {
    public InConstructor() {
      throw new IllegalStateException("no constructor");
    }

    @Override
    public String handleRequest(String event, Context context) {
      return event;
    }

    public String work(String event) {
      return event;
    }
  }

  /** Its constructor throws a checked exception without a message. */
  public static final class Checked implements RequestHandler<String, String> {
    public Checked() throws IOException {
      throw new IOException();
    }

    @Override
    public String handleRequest(String event, Context context) {
      return event;
    }
  }

  /** Its constructor throws an error. */
  public static final class Fatal implements RequestHandler<String, String> {
    public Fatal() {
      throw new AssertionError("not today");
    }

    @Override
    public String handleRequest(String event, Context context) {
      return event;
    }
  }

  /** Its static initializer throws. */
  public static final class InInitializer implements RequestHandler<String, String> {
    private static final int LENGTH = length(null);

    private static int length(String text) {
      return text.length();
    }

    @Override
    public String handleRequest(String event, Context context) {
      return event + LENGTH;
    }

    public static String work(String event) {
      return event;
    }
  }

  /** Its static initializer throws an error. */
  public static final class InitializerError implements RequestHandler<String, String> {
    static {
      fail();
    }

    private static void fail() {
      throw new AssertionError("not today");
    }

    @Override
    public String handleRequest(String event, Context context) {
      return event;
    }
  }

  private Broken() {}
}
