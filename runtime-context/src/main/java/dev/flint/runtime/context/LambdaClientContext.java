package dev.flint.runtime.context;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The client application that invoked the function through the AWS Mobile SDK. */
record LambdaClientContext(
    @Nullable Client client,
    @Nullable Map<String, @Nullable String> custom,
    @Nullable Map<String, @Nullable String> environment)
    implements ClientContext {

  static final String HEADER = "Lambda-Runtime-Client-Context";

  /**
   * Reads {@code {"client":{…},"custom":{…},"env":{…}}}; a part that is absent is null.
   *
   * @param json the header's value; null gives null
   */
  static @Nullable ClientContext parse(@Nullable String json) throws MalformedHeaderException {
    HeaderDocument document = HeaderDocument.read(HEADER, json);
    if (document == null) {
      return null;
    }
    return new LambdaClientContext(
        LambdaClient.of(document.object("client")),
        textsOf(document.object("custom")),
        textsOf(document.object("env")));
  }

  private static @Nullable Map<String, @Nullable String> textsOf(@Nullable HeaderDocument part)
      throws MalformedHeaderException {
    return part == null ? null : part.texts();
  }

  @Override
  public @Nullable Client getClient() {
    return client;
  }

  @Override
  public @Nullable Map<String, @Nullable String> getCustom() {
    return custom;
  }

  @Override
  public @Nullable Map<String, @Nullable String> getEnvironment() {
    return environment;
  }
}
