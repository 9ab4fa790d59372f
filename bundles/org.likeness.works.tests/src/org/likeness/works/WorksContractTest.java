// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import org.junit.jupiter.api.Nested;
import org.likeness.api.contract.PluginContract;
import org.likeness.api.plugin.Plugin;

/** The kinds of recipe are plug-ins like any other. */
class WorksContractTest {

  @Nested
  class Extract extends PluginContract {
    @Override
    protected Plugin<?> plugin() {
      return new ExtractWork();
    }
  }

  @Nested
  class Evaluate extends PluginContract {
    @Override
    protected Plugin<?> plugin() {
      return new EvaluateWork();
    }
  }

  @Nested
  class Convert extends PluginContract {
    @Override
    protected Plugin<?> plugin() {
      return new ConvertWork();
    }
  }

  @Nested
  class Score extends PluginContract {
    @Override
    protected Plugin<?> plugin() {
      return new ScoreWork();
    }
  }

  @Nested
  class Sets extends PluginContract {
    @Override
    protected Plugin<?> plugin() {
      return new SetsWork();
    }
  }

  @Nested
  class Synthesise extends PluginContract {
    @Override
    protected Plugin<?> plugin() {
      return new SynthesiseWork();
    }
  }

  @Nested
  class Detect extends PluginContract {
    @Override
    protected Plugin<?> plugin() {
      return new DetectWork();
    }
  }

  @Nested
  class Edit extends PluginContract {
    @Override
    protected Plugin<?> plugin() {
      return new EditWork();
    }
  }

  @Nested
  class DetectClips extends PluginContract {
    @Override
    protected Plugin<?> plugin() {
      return new DetectClipsWork();
    }
  }
}
