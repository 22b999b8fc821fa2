package dev.flint.runtime.dev.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The variables by which AWS's SDKs find credentials and region. */
final class AwsCredentials {

  private static final List<String> KEYS =
      List.of("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN");

  private static final List<String> OTHERS =
      List.of(
          "AWS_PROFILE",
          "AWS_REGION",
          "AWS_DEFAULT_REGION",
          "AWS_CONFIG_FILE",
          "AWS_SHARED_CREDENTIALS_FILE",
          "AWS_CA_BUNDLE",
          "HOME");

  private AwsCredentials() {}

  /** Returns those of this process; without keys, the SDKs look for a profile. */
  static Map<String, String> of(Map<String, String> process) {
    Map<String, String> variables = new HashMap<>();
    // What is not there must not remain what stands in for it: the SDKs take an empty one for none.
    KEYS.forEach(name -> variables.put(name, process.getOrDefault(name, "")));
    for (String name : OTHERS) {
      if (process.containsKey(name)) {
        variables.put(name, process.get(name));
      }
    }
    return variables;
  }
}
