package functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Handlers that can't be used, each for another reason. */
public final class NotLoadable {

  private NotLoadable() {}

  /** Has no handler interface. */
  public static class NoInterface {

    public String handle(String event) {
      return event;
    }

    String hidden(String event) {
      return event;
    }

    public String unfit(String first, String second, String third) {
      return first + second + third;
    }
  }

  /** Fails when it is made. */
  public static class FailingConstructor extends Handler {

    public FailingConstructor() {
      throw new IllegalStateException("table CUSTOMERS is missing");
    }
  }

  /** Fails when its class is initialized. */
  public static class FailingInitializer extends Handler {

    static final int LIMIT = Integer.parseInt("many");
  }

  /** Hides its constructor. */
  public static class HiddenConstructor extends Handler {

    HiddenConstructor() {}
  }

  /** Wants something when it is made. */
  public static class NeedyConstructor extends Handler {

    public NeedyConstructor(String table) {}
  }

  /** Belongs to an instance. */
  public class Inner extends Handler {

    public Inner() {}
  }

  /** Is not complete. */
  public abstract static class Incomplete extends Handler {

    public Incomplete() {}
  }

  /** Leaves its types open. */
  @SuppressWarnings("rawtypes")
  public static class Raw implements RequestHandler {

    public Raw() {}

    @Override
    public Object handleRequest(Object event, Context context) {
      return event;
    }
  }

  private static class Handler implements RequestHandler<String, String> {

    @Override
    public String handleRequest(String event, Context context) {
      return event;
    }
  }
}
