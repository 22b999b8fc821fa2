package dev.flint.runtime.packaging.aws;

import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Makes clients of AWS.
 *
 * @param scheme {@code http} or {@code https}
 * @param aws what they call
 */
record Clients(String scheme, AwsStandIn aws) {
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C of(B builder) {
    return builder
        .endpointOverride(URI.create(scheme + "://127.0.0.1:" + aws.port()))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().tlsTrustManagersProvider(this::trusted))
        .build();
  }

  private TrustManager[] trusted() {
    String option = "-Djavax.net.ssl.trustStore=";
    Path file =
        aws.jvmOptions().stream()
            .filter(text -> text.startsWith(option))
            .map(text -> Path.of(text.substring(option.length())))
            .findFirst()
            .orElseThrow();
    try {
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(KeyStore.getInstance(file.toFile(), (char[]) null));
      return managers.getTrustManagers();
    } catch (GeneralSecurityException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
