// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.HealthCheckContract;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.training.Curves;

/** Each check on made curves that show its fault and on such that do not. */
class HealthChecksTest {

  @Nested
  class OfDiscriminatorWins extends HealthCheckContract {
    @Override
    protected Plugin<?> plugin() {
      return new DiscriminatorWins();
    }

    @Override
    protected Curves sick() {
      return curves(60, Map.of("logit/real", i -> 6, "logit/fake", i -> -5, "logit/real-sign", i -> 1, "loss/discriminator", i -> 0.01));
    }

    @Override
    protected Curves sound() {
      return curves(60, Map.of("logit/real", i -> 0.7, "logit/fake", i -> -0.6, "logit/real-sign", i -> 0.4, "loss/discriminator", i -> 1.1));
    }

    @Test
    void aCriticMayLieFarApart() {
      assertEquals(Optional.empty(), look(defaults(), curves(60, Map.of("logit/real", i -> 16, "logit/fake", i -> -5, "logit/real-sign", i -> 1,
          "loss/discriminator", i -> -21))));
    }
  }

  @Nested
  class OfGeneratorWins extends HealthCheckContract {
    @Override
    protected Plugin<?> plugin() {
      return new GeneratorWins();
    }

    @Override
    protected Curves sick() {
      return curves(60, Map.of("logit/real", i -> -0.5, "logit/fake", i -> 1.5));
    }

    @Override
    protected Curves sound() {
      return curves(60, Map.of("logit/real", i -> Math.sin(i), "logit/fake", i -> 0.1));
    }
  }

  @Nested
  class OfModeCollapse extends HealthCheckContract {
    @Override
    protected Plugin<?> plugin() {
      return new ModeCollapse();
    }

    @Override
    protected Curves sick() {
      return curves(60, Map.of("spread/real", i -> 0.6, "spread/fake", i -> i < 30 ? 0.5 : 0.05));
    }

    @Override
    protected Curves sound() {
      return curves(60, Map.of("spread/real", i -> 0.6, "spread/fake", i -> i < 30 ? 0.01 : 0.5));
    }

    @Test
    void theBeginningIsForgivenButNotForEver() {
      Map<String, java.util.function.IntToDoubleFunction> low = Map.of("spread/real", i -> 0.6, "spread/fake", i -> 0.05);
      assertEquals(Optional.empty(), look(defaults(), curves(60, low)));
      assertEquals(1, look(defaults(), curves(120, low)).orElseThrow().since());
    }

    @Test
    void itBeganWhereItFell() {
      assertEquals(301, look(defaults(), sick()).orElseThrow().since());
    }
  }

  @Nested
  class OfExplodingGradient extends HealthCheckContract {
    @Override
    protected Plugin<?> plugin() {
      return new ExplodingGradient();
    }

    @Override
    protected Curves sick() {
      return curves(60, Map.of("gradient/generator", i -> i < 56 ? 1 + 0.3 * Math.sin(i) : 80));
    }

    @Override
    protected Curves sound() {
      return curves(60, Map.of("gradient/generator", i -> i == 55 || i == 59 ? 80 : 1 + 0.3 * Math.sin(i)));
    }
  }

  @Nested
  class OfVanishingGradient extends HealthCheckContract {
    @Override
    protected Plugin<?> plugin() {
      return new VanishingGradient();
    }

    @Override
    protected Curves sick() {
      return curves(60, Map.of("gradient-norm/generator", i -> i < 40 ? 1 : 1e-8));
    }

    @Override
    protected Curves sound() {
      return curves(60, Map.of("gradient-norm/generator", i -> i < 55 ? 0.01 : 1e-8));
    }
  }

  @Nested
  class OfSlowData extends HealthCheckContract {
    @Override
    protected Plugin<?> plugin() {
      return new SlowData();
    }

    @Override
    protected Curves sick() {
      return curves(60, Map.of("speed/data-wait", i -> 0.8));
    }

    @Override
    protected Curves sound() {
      return curves(60, Map.of("speed/data-wait", i -> 0.9 - i * 0.01));
    }
  }

  @Nested
  class OfStuckLoss extends HealthCheckContract {
    @Override
    protected Plugin<?> plugin() {
      return new StuckLoss();
    }

    @Override
    protected Curves sick() {
      return curves(60, Map.of("loss/discriminator", i -> 13.82, "loss/generator", i -> Math.cos(i)));
    }

    @Override
    protected Curves sound() {
      return curves(60, Map.of("loss/discriminator", i -> 13.82 + 0.01 * Math.sin(i)));
    }
  }

  @Nested
  class OfDivergingLoss extends HealthCheckContract {
    @Override
    protected Plugin<?> plugin() {
      return new DivergingLoss();
    }

    @Override
    protected Curves sick() {
      return curves(60, Map.of("loss/generator", i -> Math.exp(0.2 * i)));
    }

    @Override
    protected Curves sound() {
      return curves(60, Map.of("loss/generator", i -> 40 * Math.exp(-0.1 * i) + 1, "penalty/r1", i -> Math.exp(0.2 * i)));
    }
  }
}
