// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** What every plug-in is: an OSGi service with an id, a kind and a record of annotated parameters. */
package org.likeness.api.plugin;
