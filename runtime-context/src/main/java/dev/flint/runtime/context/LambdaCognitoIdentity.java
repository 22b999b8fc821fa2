package dev.flint.runtime.context;

import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import org.jspecify.annotations.Nullable;

/** The Amazon Cognito identity that authorized the invocation; null for what it doesn't say. */
record LambdaCognitoIdentity(@Nullable String identityId, @Nullable String identityPoolId)
    implements CognitoIdentity {

  static final String HEADER = "Lambda-Runtime-Cognito-Identity";

  /**
   * Reads {@code {"cognitoIdentityId":"…","cognitoIdentityPoolId":"…"}}.
   *
   * @param json the header's value; null gives null
   */
  static @Nullable CognitoIdentity parse(@Nullable String json) throws MalformedHeaderException {
    HeaderDocument document = HeaderDocument.read(HEADER, json);
    if (document == null) {
      return null;
    }
    return new LambdaCognitoIdentity(
        document.text("cognitoIdentityId"), document.text("cognitoIdentityPoolId"));
  }

  @Override
  public @Nullable String getIdentityId() {
    return identityId;
  }

  @Override
  public @Nullable String getIdentityPoolId() {
    return identityPoolId;
  }
}
