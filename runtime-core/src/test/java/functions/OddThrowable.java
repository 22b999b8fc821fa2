package functions;

/** A throwable of which some method is odd. */
abstract class OddThrowable extends Exception {

  private static final long serialVersionUID = 1L;

  OddThrowable() {
    super("odd");
  }

  static Exception ringOfCauses() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);
    return first;
  }

  /** Is its own cause. */
  static final class OwnCause extends OddThrowable {

    private static final long serialVersionUID = 1L;

    @Override
    public Throwable getCause() {
      return this;
    }
  }

  /** Has another cause each time. */
  static final class EndlessCauses extends OddThrowable {

    private static final long serialVersionUID = 1L;

    @Override
    public Throwable getCause() {
      return new EndlessCauses();
    }
  }

  /** Fails when it is asked for its cause. */
  static final class CauseThrows extends OddThrowable {

    private static final long serialVersionUID = 1L;

    @Override
    public Throwable getCause() {
      throw new UnsupportedOperationException("no cause");
    }
  }

  /** Fails when it is asked for its message. */
  static final class MessageThrows extends OddThrowable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new UnsupportedOperationException("no message");
    }
  }

  /** Fails when it is asked for its text. */
  static final class ToStringThrows extends OddThrowable {

    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      throw new UnsupportedOperationException("no text");
    }
  }

  /** Fails when it is asked for its stack. */
  static final class StackThrows extends OddThrowable {

    private static final long serialVersionUID = 1L;

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new UnsupportedOperationException("no stack");
    }
  }

  /** Has a stack of anyone's choice. */
  static final class OfStack extends OddThrowable {

    private static final long serialVersionUID = 1L;

    private final transient StackTraceElement[] stack;

    OfStack(StackTraceElement[] stack) {
      this.stack = stack;
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      return stack;
    }
  }

  /** Has a message for people. */
  static final class Localized extends OddThrowable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getLocalizedMessage() {
      return "merkwürdig";
    }
  }
}
