package dev.flint.runtime.error;

import dev.flint.runtime.json.JsonWriter;
import dev.flint.runtime.logging.throwable.ThrowableDetails;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The value of header {@code Lambda-Runtime-Function-XRay-Error-Cause}: {@code
 * {"working_directory","exceptions":[{"message","type","stack":[{"label","path","line"}]}],"paths"}}.
 *
 * <p>The service crops it above 64 KiB, which would leave no JSON, so the outer frames are left out
 * before that. In ASCII, since a header is.
 */
final class XRayErrorCause {

  private static final int MAX_MESSAGE = 16 * 1024;
  private static final int MAX_NAME = 256;

  /**
   * Up to here frames are added; with one more of the longest names it stays below the next limit.
   */
  private static final int FRAMES_UNTIL = 48 * 1024;

  private static final int PATHS_UNTIL = 60 * 1024;

  private XRayErrorCause() {}

  static String of(ThrowableDetails thrown) {
    JsonWriter json = JsonWriter.ascii().beginObject();
    json.name("working_directory").value(cut(workingDirectory(), 4 * MAX_NAME));
    json.name("exceptions").beginArray().beginObject();
    json.name("message").value(thrown.message(MAX_MESSAGE));
    json.name("type").value(cut(thrown.type(), MAX_NAME));
    json.name("stack").beginArray();
    Set<String> paths = new LinkedHashSet<>();
    for (StackTraceElement frame : thrown.frames()) {
      if (json.utf8Length() < FRAMES_UNTIL) {
        paths.add(path(frame));
        writeFrame(frame, json);
      }
    }
    json.endArray().endObject().endArray();
    json.name("paths").beginArray();
    for (String path : paths) {
      if (json.utf8Length() < PATHS_UNTIL) {
        json.value(path);
      }
    }
    return json.endArray().endObject().toString();
  }

  /** Empty where the function has put properties of its own in the place of the system's. */
  private static String workingDirectory() {
    try {
      return System.getProperty("user.dir", "");
    } catch (RuntimeException e) {
      return "";
    }
  }

  private static void writeFrame(StackTraceElement frame, JsonWriter json) {
    json.beginObject();
    json.name("label").value(cut(frame.getMethodName(), MAX_NAME));
    json.name("path").value(path(frame));
    json.name("line").value(frame.getLineNumber());
    json.endObject();
  }

  /** Returns the source file; made of the class name where the class was compiled without. */
  private static String path(StackTraceElement frame) {
    String file = frame.getFileName();
    if (file == null) {
      String name = frame.getClassName();
      file = name.substring(name.lastIndexOf('.') + 1) + ".java";
    }
    return cut(file, MAX_NAME);
  }

  private static String cut(String text, int maxLength) {
    return text.length() <= maxLength ? text : text.substring(0, maxLength);
  }
}
