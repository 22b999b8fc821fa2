package dev.flint.runtime.handler;

import dev.flint.runtime.logging.Setting;
import java.util.List;
import java.util.Map;

/**
 * Whether Jackson's annotations on the function's classes count: no, as on the managed runtime,
 * unless a setting says {@code true}.
 */
final class JsonAnnotations {

  private static final Setting SETTING =
      new Setting("FLINT_JACKSON_ANNOTATIONS", "flint.jacksonAnnotations");

  private JsonAnnotations() {}

  static boolean areHeeded(Map<String, String> variables, List<String> warnings) {
    return SETTING.isTrue(variables, warnings);
  }
}
