package dev.flint.runtime.context;

import com.amazonaws.services.lambda.runtime.Client;
import org.jspecify.annotations.Nullable;

/** The application and device of a {@link LambdaClientContext}; null for what it doesn't say. */
record LambdaClient(
    @Nullable String installationId,
    @Nullable String appTitle,
    @Nullable String appVersionName,
    @Nullable String appVersionCode,
    @Nullable String appPackageName)
    implements Client {

  static @Nullable Client of(@Nullable HeaderDocument client) throws MalformedHeaderException {
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
  public @Nullable String getInstallationId() {
    return installationId;
  }

  @Override
  public @Nullable String getAppTitle() {
    return appTitle;
  }

  @Override
  public @Nullable String getAppVersionName() {
    return appVersionName;
  }

  @Override
  public @Nullable String getAppVersionCode() {
    return appVersionCode;
  }

  @Override
  public @Nullable String getAppPackageName() {
    return appPackageName;
  }
}
