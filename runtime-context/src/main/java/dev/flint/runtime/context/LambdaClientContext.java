package dev.flint.runtime.context;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import java.util.Map;

/** The client application that invoked the function through the AWS Mobile SDK. */
record LambdaClientContext(
    Client client, Map<String, String> custom, Map<String, String> environment)
    implements ClientContext {

  static final String HEADER = "Lambda-Runtime-Client-Context";

  /**
   * Reads {@code {"client":{…},"custom":{…},"env":{…}}}; a part that is absent is null.
   *
   * @param json the header's value; null gives null
   */
  static ClientContext parse(String json) throws MalformedHeaderException {
    HeaderDocument document = HeaderDocument.read(HEADER, json);
    if (document == null) {
      return null;
    }
    return new LambdaClientContext(
        LambdaClient.of(document.object("client")),
        textsOf(document.object("custom")),
        textsOf(document.object("env")));
  }

  private static Map<String, String> textsOf(HeaderDocument part) throws MalformedHeaderException {
    return part == null ? null : part.texts();
  }

  @Override
  public Client getClient() {
    return client;
  }

  @Override
  public Map<String, String> getCustom() {
    return custom;
  }

  @Override
  public Map<String, String> getEnvironment() {
    return environment;
  }
}
