package dev.flint.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method that handles events.
 *
 * @param method the method
 * @param parameters what each of its parameters takes, in their order
 */
record HandlerMethod(Method method, List<Parameter> parameters) {

  private static final Set<String> FORMS =
      Set.of("", "E", "EC", "C", "I", "IC", "O", "OC", "IO", "IOC");

  /** What a parameter takes; in {@link #FORMS} by its initial. */
  enum Parameter {
    EVENT,
    INPUT_STREAM,
    OUTPUT_STREAM,
    CONTEXT;

    private static Parameter of(Class<?> type) {
      if (type == InputStream.class) {
        return INPUT_STREAM;
      }
      if (type == OutputStream.class) {
        return OUTPUT_STREAM;
      }
      return type == Context.class ? CONTEXT : EVENT;
    }
  }

  /** Returns a method as a handler; null when no handler has such a signature. */
  static @Nullable HandlerMethod of(Method method) {
    List<Parameter> parameters = new ArrayList<>();
    StringBuilder form = new StringBuilder();
    for (Class<?> type : method.getParameterTypes()) {
      Parameter parameter = Parameter.of(type);
      parameters.add(parameter);
      form.append(parameter.name().charAt(0));
    }
    return FORMS.contains(form.toString()) ? new HandlerMethod(method, parameters) : null;
  }

  /** Returns whether the method writes the response itself, so that its result doesn't count. */
  boolean writesResponse() {
    return parameters.contains(Parameter.OUTPUT_STREAM);
  }

  /**
   * Returns whether the method reads or writes bytes; then it returns nothing that would be bound.
   */
  boolean usesStreams() {
    return writesResponse() || parameters.contains(Parameter.INPUT_STREAM);
  }
}
