package dev.flint.runtime.binding.jackson.jdk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.flint.runtime.binding.time.EpochSeconds;
import java.io.IOException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of one type of {@code java.time}. A blank string and an empty array are null; an
 * array of one value or null is that, unless the type has an array form that fits.
 */
public final class TimeDeserializer<T> extends StdScalarDeserializer<T> {

  private static final long serialVersionUID = 1;

  private final transient TimeForm<T> form;

  private TimeDeserializer(TimeForm<T> form) {
    super(form.type());
    this.form = form;
  }

  static JsonDeserializer<?> of(TimeForm<?> form) {
    return new TimeDeserializer<>(form);
  }

  @Override
  public @Nullable T deserialize(JsonParser in, DeserializationContext context) throws IOException {
    try {
      return in.currentToken() == JsonToken.START_ARRAY ? array(in) : scalar(in);
    } catch (DateTimeException
        | ArithmeticException
        | NumberFormatException
        | InputCoercionException e) {
      String found = in.currentToken() == JsonToken.END_ARRAY ? "an array" : Excerpt.of(in);
      throw mismatch(in, found + ": " + Excerpt.reason(e));
    }
  }

  private @Nullable T array(JsonParser in) throws IOException {
    JsonToken first = in.nextToken();
    if (first == JsonToken.END_ARRAY) {
      return null;
    }
    if (first == JsonToken.VALUE_NUMBER_INT && form.fields() != null) {
      return fields(in, form.fields());
    }
    T value = first == JsonToken.VALUE_NULL && form.fields() == null ? null : scalar(in);
    if (in.nextToken() != JsonToken.END_ARRAY) {
      throw mismatch(in, Excerpt.of(in) + " after the one value of an array");
    }
    return value;
  }

  private @Nullable T fields(JsonParser in, TimeForm.Fields<T> fields) throws IOException {
    int[] numbers = new int[fields.most()];
    int count = 0;
    while (count < fields.most() && isNumber(in.currentToken(), count < fields.exact())) {
      numbers[count++] = in.getIntValue();
      in.nextToken();
    }
    if (fields.offset() && count == 1 && in.currentToken() == JsonToken.END_ARRAY) {
      return null; // The managed runtime's answer, whatever its reason.
    }
    String offset = null;
    if (fields.offset() && in.currentToken() == JsonToken.VALUE_STRING) {
      offset = in.getText();
      in.nextToken();
    }
    boolean complete = count >= fields.least() && fields.offset() == (offset != null);
    if (!complete || in.currentToken() != JsonToken.END_ARRAY) {
      throw mismatch(in, Excerpt.of(in) + " after " + count + " of its numbers");
    }
    return fields.parts().value(numbers, offset);
  }

  private static boolean isNumber(@Nullable JsonToken token, boolean exact) {
    return token == JsonToken.VALUE_NUMBER_INT || (token == JsonToken.VALUE_NUMBER_FLOAT && !exact);
  }

  private @Nullable T scalar(JsonParser in) throws IOException {
    JsonToken token = in.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      String text = in.getText().trim();
      return text.isEmpty() ? null : form.text().apply(text);
    }
    if (token == JsonToken.VALUE_NUMBER_INT && form.whole() != null) {
      return form.whole().apply(in.getLongValue());
    }
    if (token == JsonToken.VALUE_NUMBER_FLOAT && form.decimal() != null && !in.isNaN()) {
      return form.decimal().apply(EpochSeconds.of(in.getDecimalValue()));
    }
    throw mismatch(in, Excerpt.of(in));
  }

  private MismatchedInputException mismatch(JsonParser in, String found) {
    String name = form.type().getName();
    return MismatchedInputException.from(
        in, form.type(), "expected " + name + " as " + form.expected() + ", found " + found);
  }
}
