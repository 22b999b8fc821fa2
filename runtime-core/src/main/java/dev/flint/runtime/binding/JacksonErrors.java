package dev.flint.runtime.binding;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

/** Says of a binding error of Jackson's what it is and where. */
public final class JacksonErrors {

  /** An error shows an excerpt of the payload, never all of it. */
  private static final int MAX_LENGTH = 1000;

  private static final int MAX_NAME = 80;
  private static final int MAX_PATH = 400;

  private JacksonErrors() {}

  /** Returns the problem, then the place: JSON path, line and column, as far as they are known. */
  public static String detail(Throwable thrown) {
    if (!(thrown instanceof JsonProcessingException json)) {
      return BindingErrors.detail(thrown);
    }
    String problem = json.getOriginalMessage();
    StringBuilder detail =
        new StringBuilder(problem == null ? json.getClass().getName() : cut(problem, MAX_LENGTH));
    return detail
        .append(" (at ")
        .append(path(json))
        .append(place(json.getLocation()))
        .append(')')
        .toString();
  }

  private static String path(JsonProcessingException json) {
    StringBuilder path = new StringBuilder("$");
    if (json instanceof JsonMappingException mapping) {
      for (JsonMappingException.Reference step : mapping.getPath()) {
        if (step.getFieldName() == null) {
          path.append('[').append(step.getIndex()).append(']');
        } else {
          path.append('.').append(cut(step.getFieldName(), MAX_NAME));
        }
      }
    }
    int end = path.length();
    return end <= MAX_PATH
        ? path.toString()
        : path.substring(0, MAX_PATH / 2) + "…" + path.substring(end - MAX_PATH / 2);
  }

  private static String cut(String text, int maxLength) {
    return text.length() <= maxLength ? text : text.substring(0, maxLength) + "…";
  }

  private static String place(JsonLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
