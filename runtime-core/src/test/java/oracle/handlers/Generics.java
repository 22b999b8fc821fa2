package oracle.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Handlers that leave their types to be found. Each names the class of what it was given. */
public final class Generics {

  private static Map<String, Object> seen(Object input) {
    return Map.of(
        "class",
        input == null ? "null" : input.getClass().getName(),
        "value",
        input == null ? "null" : input);
  }

  /** A base with the types in another order. */
  public abstract static class Base<O, I> implements RequestHandler<I, O> {}

  /** Found by way of a superclass. */
  public static final class Concrete extends Base<Map<String, Object>, Kinds.Nested> {
    @Override
    public Map<String, Object> handleRequest(Kinds.Nested input, Context context) {
      return seen(input);
    }
  }

  /** An interface with one type left. */
  public interface ListHandler<E> extends RequestHandler<List<E>, Object> {}

  /** And one with none left. */
  public interface NestedListHandler extends ListHandler<Kinds.Nested> {}

  /** Found by way of interfaces, and the types within a type. */
  public static final class OfList implements NestedListHandler {
    @Override
    public Object handleRequest(List<Kinds.Nested> input, Context context) {
      return input.stream().map(Generics::seen).toList();
    }
  }

  /** A base whose type has a bound. */
  public abstract static class Bounded<T extends Number> implements RequestHandler<T, Object> {
    @Override
    public Object handleRequest(T input, Context context) {
      return seen(input);
    }
  }

  /** The bound's type argument is given. */
  public static final class OfLong extends Bounded<Long> {}

  /** A type variable of the class itself, by its bound. */
  public static final class OfBound<T extends Kinds.Nested> implements RequestHandler<T, Object> {
    @Override
    public Object handleRequest(T input, Context context) {
      return seen(input);
    }
  }

  /** A type variable without a bound. */
  public static final class Unbound<T> implements RequestHandler<T, T> {
    @Override
    public T handleRequest(T input, Context context) {
      return input;
    }
  }

  /** No types at all. */
  @SuppressWarnings("rawtypes")
  public static final class Raw implements RequestHandler {
    @Override
    public Object handleRequest(Object input, Context context) {
      return input;
    }
  }

  /** Extends a generic class without its types. */
  @SuppressWarnings({"rawtypes", "unchecked"})
  public static final class RawBase extends Bounded {}

  /** Wildcards and arrays. */
  public static final class OfArrays
      extends Base<Object, Map<String, ? extends List<Kinds.Nested>[]>> {
    @Override
    public Object handleRequest(
        Map<String, ? extends List<Kinds.Nested>[]> input, Context context) {
      List<Kinds.Nested>[] first = input.values().iterator().next();
      return first[0].get(0).name;
    }
  }

  /** Nothing in, nothing out. */
  public static final class OfVoid implements RequestHandler<Void, Void> {
    @Override
    public Void handleRequest(Void input, Context context) {
      return input;
    }
  }

  /** The JSON as it is. */
  public static final class OfMap implements RequestHandler<Map<String, Object>, Map<?, ?>> {
    @Override
    public Map<?, ?> handleRequest(Map<String, Object> input, Context context) {
      return input;
    }
  }

  /** The result is said to be of a class that has fewer properties. */
  public static final class Wider implements RequestHandler<String, Small> {
    @Override
    public Small handleRequest(String input, Context context) {
      return new Large();
    }
  }

  /** What the handler promises. */
  public static class Small {
    public int small = 1;
  }

  /** What it gives. */
  public static final class Large extends Small {
    public int large = 2;
  }

  /** A base whose method is named in the handler. */
  public static class Service<T> {
    public Object work(T input) {
      return seen(input);
    }

    public T list(List<T> inputs) {
      return inputs.get(0);
    }
  }

  /** It knows the type; the method does not. */
  public static final class NestedService extends Service<Kinds.Nested> {}

  /** It overrides, so that there is a bridge. */
  public static final class OverridingService extends Service<Kinds.Nested> {
    @Override
    public Object work(Kinds.Nested input) {
      return "overridden " + input.name;
    }
  }

  /** A method with a type variable of its own. */
  public static final class GenericMethod {
    public <T extends Kinds.Nested> Object bounded(T input) {
      return seen(input);
    }

    public <T> Object unbounded(T input) {
      return seen(input);
    }

    public CompletableFuture<String> later(String input) {
      return CompletableFuture.completedFuture(input);
    }

    public Function<String, String> function(String input) {
      return text -> text;
    }
  }

  /** Promises numbers and gives text. */
  public static final class Polluted implements RequestHandler<String, List<Integer>> {
    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public List<Integer> handleRequest(String input, Context context) {
      return (List) List.of(input);
    }
  }

  /** Promises text and gives a number. */
  public static final class PollutedResult extends PollutedBase<String> {}

  /** Casts without looking. */
  public abstract static class PollutedBase<T> implements RequestHandler<Integer, T> {
    @Override
    @SuppressWarnings("unchecked")
    public T handleRequest(Integer input, Context context) {
      return (T) input;
    }
  }

  private Generics() {}
}
