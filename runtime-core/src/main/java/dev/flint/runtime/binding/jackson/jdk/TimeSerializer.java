package dev.flint.runtime.binding.jackson.jdk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/** Writes values of one type of {@code java.time}. */
public final class TimeSerializer<T> extends StdScalarSerializer<T> {

  private static final long serialVersionUID = 1;

  private final transient TimeForm<T> form;

  private TimeSerializer(TimeForm<T> form) {
    super(form.type());
    this.form = form;
  }

  static JsonSerializer<?> of(TimeForm<?> form) {
    return new TimeSerializer<>(form);
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    form.writer().write(value, out);
  }
}
