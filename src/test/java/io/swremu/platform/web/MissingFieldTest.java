package io.swremu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.validation.beanvalidation.MethodValidationAdapter;
import tools.jackson.databind.json.JsonMapper;

/** The field is named as clients know it, and is the first one in the order of declaration. */
class MissingFieldTest {

    record Rule(@NotEmpty String template, @NotNull Map<String, @NotNull String> params) {}

    record Body(
            @JsonProperty("source_tag") @NotEmpty String sourceTag,
            @NotEmpty List<@NotNull @Valid Rule> rules,
            @NotEmpty String algorithm) {}

    void operation(@Valid @NotNull Body body) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | source_tag",
                "{'algorithm':'or'} | source_tag",
                "{'source_tag':'a','rules':[]} | rules",
                "{'source_tag':'a','rules':[{'template':'x','params':{}},{}]} | rules[1].template",
                "{'source_tag':'a','rules':[{'template':'x','params':{}},{'template':'x'}]} | rules[1].params",
                "{'source_tag':'a','rules':[null]} | rules[0]",
                "{'source_tag':'a','rules':[{'template':'x','params':{'n':null}}]} | rules[0].params",
                "{'source_tag':'a','rules':[{'template':'x','params':{'n':'1'}}]} | algorithm"
            })
    void theFirstOneIsNamed(String json, String name) throws Exception {
        var body = JsonMapper.builder().build().readValue(json.replace('\'', '"'), Body.class);
        try (var validators = new LocalValidatorFactoryBean()) {
            validators.afterPropertiesSet();
            var method = getClass().getDeclaredMethod("operation", Body.class);
            var invalid = new MethodValidationAdapter(validators.getValidator())
                    .validateArguments(this, method, null, new Object[] {body}, new Class<?>[0]);
            assertThat(MissingField.first(invalid)).isEqualTo(name);
        }
    }
}
