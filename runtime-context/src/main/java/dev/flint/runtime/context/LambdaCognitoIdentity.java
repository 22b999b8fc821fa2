package dev.flint.runtime.context;

import com.amazonaws.services.lambda.runtime.CognitoIdentity;

/** The Amazon Cognito identity that authorized the invocation; null for what it doesn't say. */
record LambdaCognitoIdentity(String identityId, String identityPoolId) implements CognitoIdentity {

  static final String HEADER = "Lambda-Runtime-Cognito-Identity";

  /**
   * Reads {@code {"cognitoIdentityId":"…","cognitoIdentityPoolId":"…"}}.
   *
   * @param json the header's value; null gives null
   */
  static CognitoIdentity parse(String json) throws MalformedHeaderException {
    HeaderDocument document = HeaderDocument.read(HEADER, json);
    if (document == null) {
      return null;
    }
    return new LambdaCognitoIdentity(
        document.text("cognitoIdentityId"), document.text("cognitoIdentityPoolId"));
  }

  @Override
  public String getIdentityId() {
    return identityId;
  }

  @Override
  public String getIdentityPoolId() {
    return identityPoolId;
  }
}
