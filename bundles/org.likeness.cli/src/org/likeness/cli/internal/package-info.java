// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Implementation of Likeness Command. */
package org.likeness.cli.internal;
