package dev.flint.runtime.binding;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * The serializer that a function brings to bind everything itself.
 *
 * @param serializer what {@code ServiceLoader} found
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/java-custom-serialization.html">Customize
 *     serialization for your Lambda Java functions</a>
 */
record CustomSerializer(CustomPojoSerializer serializer) {

  private static final String SERVICE =
      "com.amazonaws.services.lambda.runtime.CustomPojoSerializer";

  /** Says {@code false} where it was seen at package time that no jar has one. */
  private static final String PROPERTY = "flint.customPojoSerializer";

  /**
   * Finds it.
   *
   * @return null when the function brings none
   * @throws ServiceConfigurationError when it brings two, or one that can't be created
   */
  static @Nullable CustomSerializer find(ClassLoader classLoader) {
    // Looking for it opens every jar.
    if ("false".equals(System.getProperty(PROPERTY))) {
      return null;
    }
    try {
      return one(ServiceLoader.load(CustomPojoSerializer.class, classLoader).iterator());
    } catch (NoClassDefFoundError e) {
      if (SERVICE.replace('.', '/').equals(e.getMessage())) {
        return null; // The function's aws-lambda-java-core is older than the interface.
      }
      throw e;
    }
  }

  private static @Nullable CustomSerializer one(Iterator<CustomPojoSerializer> found) {
    if (!found.hasNext()) {
      return null;
    }
    CustomPojoSerializer serializer = found.next();
    if (found.hasNext()) {
      throw new ServiceConfigurationError(
          "Expected one provider of "
              + SERVICE
              + " in META-INF/services, found "
              + serializer.getClass().getName()
              + " and "
              + found.next().getClass().getName());
    }
    return new CustomSerializer(serializer);
  }

  Codec codec(Type type) {
    return new Codec(serializer, type);
  }

  /** Hands over the whole generic type, so that the elements of a list can be told. */
  record Codec(CustomPojoSerializer serializer, Type type) implements EventReader, ResponseWriter {

    @Override
    public @Nullable Object read(byte[] event) {
      try {
        return serializer.fromJson(new ByteArrayInputStream(event), type);
      } catch (Throwable e) {
        throw BindingErrors.reading(BindingErrors.detail(e), e);
      }
    }

    @Override
    public void write(@Nullable Object value, OutputStream response) {
      try {
        serializer.toJson(value, response, type);
      } catch (Throwable e) {
        throw BindingErrors.writing(BindingErrors.detail(e), e);
      }
    }
  }
}
