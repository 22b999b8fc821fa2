package dev.flint.runtime.context;

import com.amazonaws.services.lambda.runtime.Client;

/** The application and device of a {@link LambdaClientContext}; null for what it doesn't say. */
record LambdaClient(
    String installationId,
    String appTitle,
    String appVersionName,
    String appVersionCode,
    String appPackageName)
    implements Client {

  static Client of(HeaderDocument client) throws MalformedHeaderException {
    if (client == null) {
      return null;
    }
    return new LambdaClient(
        client.text("installation_id"),
        client.text("app_title"),
        client.text("app_version_name"),
        client.text("app_version_code"),
        client.text("app_package_name"));
  }

  @Override
  public String getInstallationId() {
    return installationId;
  }

  @Override
  public String getAppTitle() {
    return appTitle;
  }

  @Override
  public String getAppVersionName() {
    return appVersionName;
  }

  @Override
  public String getAppVersionCode() {
    return appVersionCode;
  }

  @Override
  public String getAppPackageName() {
    return appPackageName;
  }
}
