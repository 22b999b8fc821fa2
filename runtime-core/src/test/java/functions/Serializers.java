package functions;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What functions bring to bind everything themselves. */
public final class Serializers {

  /** Has the text of the event for every value, and answers with the types that it was handed. */
  public static class Naming implements CustomPojoSerializer {

    private String readType;

    @Override
    @SuppressWarnings("unchecked")
    public <T> T fromJson(InputStream input, Type type) {
      readType = type.getTypeName();
      return (T) valueOf(text(input), type);
    }

    @Override
    public <T> T fromJson(String input, Type type) {
      throw new UnsupportedOperationException("the runtime reads from streams");
    }

    @Override
    public <T> void toJson(T value, OutputStream output, Type type) {
      String text = "read %s, wrote %s: %s".formatted(readType, type.getTypeName(), value);
      try {
        output.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Object valueOf(String text, Type type) {
      if (type == String.class) {
        return text;
      }
      if (type == Void.class) {
        return null;
      }
      Orders.Order order = new Orders.Order();
      order.setItem(text);
      return type == Orders.Order.class ? order : List.of(order);
    }

    private static String text(InputStream input) {
      try {
        return new String(input.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Is one too many beside another. */
  public static final class Second extends Naming {}

  /** Can't be made. */
  public static final class Unmakeable extends Naming {

    public Unmakeable() {
      throw new IllegalStateException("no licence for this serializer");
    }
  }

  /** Can't read. */
  public static final class Unreading extends Naming {

    @Override
    public <T> T fromJson(InputStream input, Type type) {
      throw new IllegalArgumentException("no such order");
    }
  }

  /** Can't write. */
  public static final class Unwriting extends Naming {

    @Override
    public <T> void toJson(T value, OutputStream output, Type type) {
      throw new IllegalArgumentException("no such receipt");
    }
  }

  private Serializers() {}
}
