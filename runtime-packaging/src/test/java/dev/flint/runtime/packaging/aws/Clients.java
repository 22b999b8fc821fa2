package dev.flint.runtime.packaging.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Makes clients of AWS.
 *
 * @param scheme {@code http} or {@code https}
 * @param aws what they call
 */
record Clients(String scheme, AwsStandIn aws) {
  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C of(B builder) {
    return builder
        .endpointOverride(endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        .httpClientBuilder(
            UrlConnectionHttpClient.builder().tlsTrustManagersProvider(this::trusted))
        .build();
  }

  S3Presigner presigner() {
    return S3Presigner.builder()
        .endpointOverride(endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        .build();
  }

  private URI endpoint() {
    return URI.create(scheme + "://127.0.0.1:" + aws.port());
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
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
