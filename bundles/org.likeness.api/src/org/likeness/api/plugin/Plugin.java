// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.plugin;

import java.util.List;

/**
 * A plug-in: a stateless factory of workers, registered as an OSGi service of exactly this type by
 * {@code @Component(service = Plugin.class)} and described by {@link PluginInfo}. It
 * implements the interface of one {@link PluginKind}, whose prefix begins its id.
 *
 * <p>Creating the plug-in itself must be cheap: native code, models and threads belong to the workers.
 *
 * @param <P> the parameter record, the same as {@link PluginInfo#parameters()}
 */
public interface Plugin<P extends Record> {

  /** The ids of the model library's entries that a worker with these parameters cannot do without. */
  default List<String> requiredModels(P parameters) {
    return List.of();
  }
}
