package functions;

import java.io.IOError;
import java.io.IOException;
import java.util.Arrays;

/** Fails in the way that the event names. */
public final class Failing {

  public String handle(String way) throws Throwable {
    if (way.equals("none")) {
      return "well";
    }
    throw Way.valueOf(way).failure();
  }

  /** A way to fail. */
  enum Way {
    PLAIN {
      @Override
      Throwable failure() {
        return new IllegalStateException("no such customer");
      }
    },
    CHECKED {
      @Override
      Throwable failure() {
        return new IOException("disk on fire");
      }
    },
    ERROR {
      @Override
      Throwable failure() {
        return new AssertionError("should not be");
      }
    },
    NESTED {
      @Override
      Throwable failure() {
        return new IllegalStateException(
            "outer", new IOException("middle", new IllegalArgumentException("inner")));
      }
    },
    SELF_CAUSE {
      @Override
      Throwable failure() {
        return new Odd() {
          @Override
          public Throwable getCause() {
            return this;
          }
        };
      }
    },
    CAUSE_RING {
      @Override
      Throwable failure() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        return first;
      }
    },
    ENDLESS_CAUSES {
      @Override
      Throwable failure() {
        return new Odd() {
          @Override
          public Throwable getCause() {
            return Way.ENDLESS_CAUSES.failure();
          }
        };
      }
    },
    MESSAGE_THROWS {
      @Override
      Throwable failure() {
        return new Odd() {
          @Override
          public String getMessage() {
            throw new UnsupportedOperationException("no message");
          }
        };
      }
    },
    TO_STRING_THROWS {
      @Override
      Throwable failure() {
        return new Odd() {
          @Override
          public String toString() {
            throw new UnsupportedOperationException("no text");
          }
        };
      }
    },
    STACK_THROWS {
      @Override
      Throwable failure() {
        return new Odd() {
          @Override
          public StackTraceElement[] getStackTrace() {
            throw new UnsupportedOperationException("no stack");
          }
        };
      }
    },
    STACK_NULL {
      @Override
      Throwable failure() {
        return new Odd() {
          @Override
          public StackTraceElement[] getStackTrace() {
            return null;
          }
        };
      }
    },
    STACK_OF_NULLS {
      @Override
      Throwable failure() {
        return new Odd() {
          @Override
          public StackTraceElement[] getStackTrace() {
            return new StackTraceElement[3];
          }
        };
      }
    },
    CAUSE_THROWS {
      @Override
      Throwable failure() {
        return new Odd() {
          @Override
          public Throwable getCause() {
            throw new UnsupportedOperationException("no cause");
          }
        };
      }
    },
    NULL_MESSAGE {
      @Override
      Throwable failure() {
        return new IllegalStateException();
      }
    },
    EMPTY_MESSAGE {
      @Override
      Throwable failure() {
        return new IllegalStateException("");
      }
    },
    LOCALIZED_MESSAGE {
      @Override
      Throwable failure() {
        return new Odd() {
          @Override
          public String getLocalizedMessage() {
            return "merkwürdig";
          }
        };
      }
    },
    LARGE_MESSAGE {
      @Override
      Throwable failure() {
        return new IllegalStateException("x".repeat(1 << 20));
      }
    },
    LARGE_EMOJI_MESSAGE {
      @Override
      Throwable failure() {
        return new IllegalStateException("🚀".repeat(1 << 19));
      }
    },
    CONTROL_CHARACTERS {
      @Override
      Throwable failure() {
        return new IllegalStateException(
            "a\r\nLambda-Runtime-Evil: 1\r\n\r\n\0\u007f\u0085\u2028\ud83d");
      }
    },
    EMOJI {
      @Override
      Throwable failure() {
        return new IllegalStateException("🚀 nach Zürich");
      }
    },
    DEEP_STACK {
      @Override
      Throwable failure() {
        Exception failure = new IllegalStateException("deep");
        StackTraceElement[] stack = new StackTraceElement[10_000];
        Arrays.setAll(
            stack, i -> new StackTraceElement("shop.Customers", "find" + i, "Customers.java", i));
        failure.setStackTrace(stack);
        return failure;
      }
    },
    HUGE_STACK {
      @Override
      Throwable failure() {
        Exception failure = new IllegalStateException("huge");
        StackTraceElement[] stack = new StackTraceElement[10_000];
        String name = "東".repeat(2_000);
        Arrays.setAll(stack, i -> new StackTraceElement(name + i, name, name, i));
        failure.setStackTrace(stack);
        return failure;
      }
    },
    NO_STACK {
      @Override
      Throwable failure() {
        Exception failure = new IllegalStateException("bare");
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
      }
    },
    STACK_OVERFLOW {
      @Override
      Throwable failure() {
        return recurse(0);
      }
    },
    OUT_OF_MEMORY {
      @Override
      Throwable failure() {
        return new Exception("allocated " + new byte[Integer.MAX_VALUE].length);
      }
    },
    INTERNAL_ERROR {
      @Override
      Throwable failure() {
        return new InternalError("the JVM is ill");
      }
    },
    IO_ERROR {
      @Override
      Throwable failure() {
        return new IOError(new IOException("terminal lost"));
      }
    };

    abstract Throwable failure();

    Throwable recurse(int depth) {
      return depth < 0 ? null : recurse(depth + 1);
    }
  }

  /** A throwable of which some method is odd. */
  abstract static class Odd extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Odd() {
      super("odd");
    }
  }
}
