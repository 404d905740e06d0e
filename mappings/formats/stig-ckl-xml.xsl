<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: stig-ckl-xml
title: DISA STIG Viewer checklists (.ckl)
tool: STIG Viewer
recognise:
  - {root: =CHECKLIST, STIGS: any}
  - {root: =CHECKLIST, ASSET: any}
  - {root: =CHECKLIST, STIG_INFO: any}
elements: [iSTIG/VULN, CHECKLIST/VULN]
keep: [CHECKLIST/ASSET, iSTIG/STIG_INFO, CHECKLIST/STIG_INFO]
carries: [passes, controls, severities]
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:variable name="asset" select="/CHECKLIST/ASSET"/>
<xsl:variable name="name" select="normalize-space(($asset/HOST_FQDN | $asset/HOST_NAME)[normalize-space()][last()])"/>

<xsl:template match="/CHECKLIST">
  <records>
    <run target="{$name}"/>
    <xsl:apply-templates select="STIGS/iSTIG/VULN | VULN"/>
  </records>
</xsl:template>

<!-- The number of a vulnerability stays when the rule's text is revised (SV-86473r2_rule).
     An override takes the place of the severity and needs a justification. -->
<xsl:template match="VULN">
  <xsl:variable name="data" select="STIG_DATA"/>
  <xsl:variable name="rule" select="$data[VULN_ATTRIBUTE = 'Rule_ID']/ATTRIBUTE_DATA"/>
  <result>
    <rule><xsl:value-of select="$data[VULN_ATTRIBUTE = 'Vuln_Num']/ATTRIBUTE_DATA"/></rule>
    <rule><xsl:value-of select="$rule"/></rule>
    <rule><xsl:value-of select="$data[VULN_ATTRIBUTE = 'Rule_Ver']/ATTRIBUTE_DATA"/></rule>
    <rule>unnamed</rule>
    <rule_name><xsl:value-of select="$data[VULN_ATTRIBUTE = 'Rule_Ver']/ATTRIBUTE_DATA"/></rule_name>
    <rule_title><xsl:value-of select="normalize-space($data[VULN_ATTRIBUTE = 'Rule_Title']/ATTRIBUTE_DATA)"/></rule_title>
    <severity><xsl:value-of select="$data[VULN_ATTRIBUTE = 'Severity']/ATTRIBUTE_DATA"/></severity>
    <level><xsl:value-of select="normalize-space(SEVERITY_OVERRIDE)"/></level>
    <xsl:call-template name="kind"/>
    <address><xsl:value-of select="substring-before(concat(normalize-space($asset/HOST_IP), ' '), ' ')"/></address>
    <address><xsl:value-of select="$name"/></address>
    <target><xsl:value-of select="$name"/></target>
    <target><xsl:value-of select="normalize-space($asset/HOST_IP)"/></target>
    <resource><xsl:if test="$asset/WEB_OR_DATABASE = 'true'">
      <xsl:value-of select="concat($asset/WEB_DB_SITE, ' ', $asset/WEB_DB_INSTANCE)"/>
    </xsl:if></resource>
    <message><xsl:value-of select="FINDING_DETAILS"/></message>
    <message><xsl:value-of select="COMMENTS"/></message>
    <message><xsl:value-of select="$data[VULN_ATTRIBUTE = 'Vuln_Discuss']/ATTRIBUTE_DATA"/></message>
    <fix><xsl:value-of select="$data[VULN_ATTRIBUTE = 'Fix_Text']/ATTRIBUTE_DATA"/></fix>
    <xsl:for-each select="$data[VULN_ATTRIBUTE = 'CCI_REF']/ATTRIBUTE_DATA[normalize-space()]">
      <control framework="CCI" id="{normalize-space()}"/>
    </xsl:for-each>
    <tag><xsl:value-of select="$rule"/></tag>
    <tag><xsl:value-of select="$data[VULN_ATTRIBUTE = 'Group_Title']/ATTRIBUTE_DATA"/></tag>
    <tag><xsl:value-of select="../STIG_INFO/SI_DATA[SID_NAME = 'title']/SID_DATA"/></tag>
    <tag><xsl:if test="normalize-space(SEVERITY_OVERRIDE)">
      <xsl:value-of select="concat('severity override: ', normalize-space(SEVERITY_JUSTIFICATION))"/>
    </xsl:if></tag>
  </result>
</xsl:template>

<!-- Not_Reviewed, and what no version of the checklist knows: never a pass. -->
<xsl:template name="kind">
  <xsl:variable name="status" select="translate(normalize-space(STATUS), ' ', '_')"/>
  <kind><xsl:choose>
    <xsl:when test="$status = 'Open'">fail</xsl:when>
    <xsl:when test="$status = 'NotAFinding' or $status = 'Not_A_Finding'">pass</xsl:when>
    <xsl:when test="$status = 'Not_Applicable'">notApplicable</xsl:when>
    <xsl:otherwise>informational</xsl:otherwise>
  </xsl:choose></kind>
</xsl:template>
</xsl:stylesheet>
