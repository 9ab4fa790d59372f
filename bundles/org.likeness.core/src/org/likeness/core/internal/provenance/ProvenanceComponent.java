// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.provenance;

import org.likeness.base.Locations;
import org.likeness.core.provenance.ProvenanceService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Provenance with the user's key as a service. */
@Component(service = ProvenanceService.class)
public final class ProvenanceComponent extends SignedProvenance {

  @Activate
  public ProvenanceComponent(BundleContext context) {
    super(Locations.ofUser().config(), version(context.getBundle().getVersion()));
  }

  private static String version(Version v) {
    return v.getMajor() + "." + v.getMinor() + "." + v.getMicro();
  }
}
