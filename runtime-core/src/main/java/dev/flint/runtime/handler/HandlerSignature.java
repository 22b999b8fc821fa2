package dev.flint.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What each parameter of a handler method takes.
 *
 * @param parameters in the method's order
 */
record HandlerSignature(List<Parameter> parameters) {

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

  /** The signature of a method; null when no handler has such a one. */
  static HandlerSignature of(Method method) {
    List<Parameter> parameters = new ArrayList<>();
    StringBuilder form = new StringBuilder();
    for (Class<?> type : method.getParameterTypes()) {
      Parameter parameter = Parameter.of(type);
      parameters.add(parameter);
      form.append(parameter.name().charAt(0));
    }
    return FORMS.contains(form.toString()) ? new HandlerSignature(parameters) : null;
  }

  /** Whether the method writes the response itself, so that its result doesn't count. */
  boolean writesResponse() {
    return parameters.contains(Parameter.OUTPUT_STREAM);
  }

  /** Whether the method reads or writes bytes; then it returns nothing that would be bound. */
  boolean usesStreams() {
    return writesResponse() || parameters.contains(Parameter.INPUT_STREAM);
  }
}
