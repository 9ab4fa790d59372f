// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.likeness.api.plugin.Plugin;
import org.likeness.base.Locations;
import org.likeness.core.internal.StandardLikeness;
import org.likeness.core.internal.models.InstalledModels;
import org.likeness.core.internal.provenance.SignedProvenance;
import org.likeness.core.models.ModelLibrary;
import org.likeness.core.registry.FlatRegistry;
import org.likeness.core.runner.RecipeKind;
import org.likeness.tensor.TensorEngine;

/** Likeness without OSGi, over a fixed list of plug-ins: for tests and small programs. */
public final class FlatLikeness {
  private static final String VERSION = "0.1.0";

  private FlatLikeness() {}

  /** @param home models, key and caches lie below it; nothing of the user's is touched */
  public static Likeness of(Path home, List<? extends Plugin<?>> plugins, List<? extends RecipeKind> kinds) {
    return of(Locations.under(home), plugins, kinds, new TensorEngine());
  }

  public static Likeness of(Locations locations, List<? extends Plugin<?>> plugins, List<? extends RecipeKind> kinds,
      TensorEngine engine) {
    ModelLibrary models = new InstalledModels(locations.models());
    List<RecipeKind> fixed = List.copyOf(kinds);
    return new StandardLikeness(FlatRegistry.of(plugins, models::isInstalled), models,
        new SignedProvenance(locations.config(), VERSION), engine, locations, VERSION, () -> fixed,
        () -> Map.of("org.likeness.core", VERSION, "java", Runtime.version().toString()));
  }
}
