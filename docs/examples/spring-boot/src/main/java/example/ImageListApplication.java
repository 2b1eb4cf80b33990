package example;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.ListReposDetailsRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowReposResp;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@ConfigurationPropertiesScan
public class ImageListApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(ImageListApplication.class, arguments);
    }

    @ConfigurationProperties("registry")
    record Registry(String endpoint, String accessKey, String secretKey, String projectId) {}

    @Bean
    SwrClient swr(Registry registry) {
        var keys = new BasicCredentials()
                .withAk(registry.accessKey())
                .withSk(registry.secretKey())
                .withProjectId(registry.projectId());
        return SwrClient.newBuilder()
                .withCredential(keys)
                .withEndpoints(List.of(registry.endpoint()))
                .build();
    }

    @RestController
    record Images(SwrClient swr) {
        @GetMapping("/images")
        List<String> list() {
            return swr.listReposDetails(new ListReposDetailsRequest()).getBody().stream()
                    .map(ShowReposResp::getName)
                    .toList();
        }
    }
}
