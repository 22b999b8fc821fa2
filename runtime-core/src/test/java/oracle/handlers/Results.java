package oracle.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gives a result of the kind that the event names. */
public final class Results implements RequestHandler<String, Object> {

  @Override
  public Object handleRequest(String kind, Context context) {
    return switch (kind) {
      case "empty bean" -> new Object();
      case "lambda" -> (Runnable) () -> {};
      case "record" -> new Shapes.Point(1, 2);
      case "anonymous" ->
          new Shapes.ArgumentsOnly("anonymous") {
            public String getMore() {
              return "more";
            }
          };
      case "nulls" -> Arrays.asList(null, Map.of("a", List.of()), new Object[] {null});
      case "null values" -> Collections.singletonMap("a", null);
      case "reals" -> new double[] {Double.NaN, Double.NEGATIVE_INFINITY, -0.0, 1e21, 0.1f};
      case "stream" -> Stream.of(1, 2);
      case "iterator" -> List.of(1, 2).iterator();
      case "enum" -> Kinds.Colour.GREEN;
      case "date" -> new Date(0);
      case "date keys" -> Map.of(new Date(0), 1);
      case "mixed keys" -> Map.of(Kinds.Colour.GREEN, 1);
      case "bytes" -> new byte[] {1, 2, 3};
      case "throwable getter" -> new Throwing();
      case "ring" -> ring();
      case "deep" -> deep(900);
      case "class" -> String.class;
      case "calendar" -> new GregorianCalendar(2020, 0, 1);
      case "entry" -> Map.entry("a", 1);
      case "big" -> new BigDecimal("1E+3");
      case "surrogate" -> Map.of("\ud83d\ude00", "\ud83d");
      case "sealed" -> new Shapes.Dog();
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static Kinds.Nested ring() {
    Kinds.Nested ring = new Kinds.Nested();
    ring.inner = ring;
    return ring;
  }

  private static Kinds.Nested deep(int depth) {
    Kinds.Nested outermost = new Kinds.Nested();
    Kinds.Nested innermost = outermost;
    for (int i = 0; i < depth; i++) {
      innermost.inner = new Kinds.Nested();
      innermost = innermost.inner;
    }
    return outermost;
  }

  /** A bean whose getter throws. */
  public static final class Throwing {
    public String getBroken() {
      throw new IllegalStateException("getter broken");
    }
  }
}
