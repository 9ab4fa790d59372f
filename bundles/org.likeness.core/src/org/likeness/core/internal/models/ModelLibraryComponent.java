// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.models;

import org.likeness.base.Locations;
import org.likeness.core.models.ModelLibrary;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The user's model library as a service. */
@Component(service = ModelLibrary.class)
public final class ModelLibraryComponent extends InstalledModels {

  @Activate
  public ModelLibraryComponent() {
    super(Locations.ofUser().models());
  }
}
